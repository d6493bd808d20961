"""Two or more matters in one message."""
