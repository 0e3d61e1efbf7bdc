"""Measures, as ratios taken in one run, how far endpoints are from hand-written SQL (``make bench``)."""
