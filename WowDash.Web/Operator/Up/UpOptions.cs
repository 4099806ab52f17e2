namespace WowDash.Web.Operator.Up;

/// <summary>What was asked of <c>up</c>.</summary>
sealed record UpOptions(int Port, int Workers, string Data, bool Redis, bool Demo, bool Json, bool Polling);
