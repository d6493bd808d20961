"""Reads at what of that which was shown people point, and what they leave to the bot."""
