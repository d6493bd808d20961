"""Gifts reported, decided and proved, and what No Gift comes to."""
