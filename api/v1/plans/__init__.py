"""Endpoints of the app."""
