"""Complaints in words, cards and answers: for who complains and for who receives."""
