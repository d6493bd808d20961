"""Answers people who say something about a thing that they have just saved or sent."""
