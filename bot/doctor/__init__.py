"""What `strongbot doctor` looks at, one module a place."""
