"""The word of each ward, in every text of its rows; no other text holds one of them."""

WORDS = {"91": "bimatmotmot", "92": "tubachaihai"}
