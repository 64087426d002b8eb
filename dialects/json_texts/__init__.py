"""How each dialect says JSON; ``base`` says what they have to."""
