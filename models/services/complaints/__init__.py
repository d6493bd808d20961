"""Complaints, sealed: filing, routing, work and numbers."""
