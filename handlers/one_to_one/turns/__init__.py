"""A message typed one to one, and in which order it is read."""
