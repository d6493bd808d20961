"""What people tell of a document that they want without its title."""
