"""What holds for every test."""

import signal

# A shell lets what it starts in the background ignore an interrupt, and so would what the tests start, which they interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
