"""What waits to be handled or sent, and what stands still; words nothing."""
