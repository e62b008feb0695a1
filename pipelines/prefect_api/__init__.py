"""Prefect's own server: quiet, offline, one of our own."""
