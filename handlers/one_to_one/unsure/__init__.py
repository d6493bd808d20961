"""What was read by little, or not at all, and how to say otherwise."""
