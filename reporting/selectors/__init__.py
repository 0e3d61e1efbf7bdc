"""Reads of forms, periods, obligations, reports, versions, reviews and rollups."""
