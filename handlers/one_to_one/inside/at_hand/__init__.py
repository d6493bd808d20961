"""What is asked of the very thing that the open conversation is about, told from what it knows."""
