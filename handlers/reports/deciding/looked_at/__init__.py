"""The report that somebody who decides looks at: what is asked of it, and the way back to it."""
