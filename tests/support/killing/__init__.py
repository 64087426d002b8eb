"""Commands that are killed at random moments, and given again until they are done.

``python -m tests.support.killing --help`` says how to do so many times.
"""
