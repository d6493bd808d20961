"""What a duty is, who is told of it and when; `services/duties.py` says what is owed now."""
