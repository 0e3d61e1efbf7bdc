"""Positions, people and memberships of units from a file (.csv, .xlsx)."""
