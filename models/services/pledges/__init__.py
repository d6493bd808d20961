"""Announcements that people join, and how far that has come."""
