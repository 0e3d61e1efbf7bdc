"""Writes of plans and of what is done on their tasks."""
