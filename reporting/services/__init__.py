"""Writes of periods, reports, their rows and versions, and reviews; each runs in the caller's transaction and scope."""
