"""Reads what a sentence tells of an event, a reason, a fear or people."""
