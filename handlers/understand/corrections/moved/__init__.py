"""Readers of days, hours and places that are told anew."""
