"""Message tables by subject; ``reporting.messages`` joins them."""
