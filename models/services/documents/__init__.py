"""What documents are made of, and who may have which."""
