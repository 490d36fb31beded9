"""What is asked and what is promised: requests, commitments, and the terms they set."""
