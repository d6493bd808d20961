"""What words say beside a wish, by which it is another one or none."""
