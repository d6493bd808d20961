"""What is read in the middle of a conversation besides its answers."""
