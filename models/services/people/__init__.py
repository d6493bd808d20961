"""Finding people, and who stands in for whom."""
