"""What MiniStack 1.5.33 lacks of AWS for this template, one gap a module; each names what it adds.

Nothing here may answer in a function's place: an answer that is not the function's own is a failure.
"""
