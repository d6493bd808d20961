"""What is said of what was saved or sent."""
