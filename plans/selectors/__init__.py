"""Reads of plans, tasks and what decides about them."""
