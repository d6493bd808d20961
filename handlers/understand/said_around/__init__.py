"""Reads what people say around what they mean: how they begin, pause, excuse themselves."""
