"""What is asked of a matter, of one's own things and of everybody's."""
