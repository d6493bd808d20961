"""What is said to whom and when of what is owed, once."""
