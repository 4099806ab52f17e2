namespace WowDash.Data.Tenancy;

/// <summary>The tenant of one unit of work (a request, an update, a job's visit to a center). Chosen once; asking before that throws, and so does
/// choosing another: work on two centers is two units of work.</summary>
public sealed class CurrentCenter
{
    long? id;

    /// <summary>The chosen center.</summary>
    /// <exception cref="CenterViolation">None was chosen.</exception>
    public long Id => id ?? throw new CenterViolation("No center was chosen for this unit of work.");

    /// <summary>Whether a center was chosen.</summary>
    public bool IsChosen => id is not null;

    /// <summary>Chooses the center for the rest of this unit of work. Choosing the same one again is allowed.</summary>
    /// <exception cref="CenterViolation">Another one was chosen before.</exception>
    public void Choose(long centerId)
    {
        if (id is not null && id != centerId) throw new CenterViolation($"Center {id} was chosen already; {centerId} needs a unit of work of its own.");
        id = centerId;
    }
}

/// <summary>An attempt to read or write across centers: always a bug, never a person's mistake.</summary>
public sealed class CenterViolation(string message) : InvalidOperationException(message);
