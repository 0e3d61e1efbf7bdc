"""Yearly plans of wards: what they hold, how they are read from Word files, and how their tasks are worked through."""
