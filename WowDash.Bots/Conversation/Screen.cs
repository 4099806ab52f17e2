namespace WowDash.Bots.Conversation;

/// <summary>A message as it is to be: words, and what can be pressed under them.</summary>
sealed record Screen(Html Text, Keyboard? Keyboard = null);
