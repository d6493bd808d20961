"""What is done to everything kept: new keys, what is dropped in time, copies."""
