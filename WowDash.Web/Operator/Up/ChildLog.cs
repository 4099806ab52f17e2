namespace WowDash.Web.Operator.Up;

/// <summary>What a child prints, in DATA/logs/NAME.log; at 10 MB it becomes NAME.log.1 and a new one begins.</summary>
sealed class ChildLog : IDisposable
{
    const long Longest = 10 * 1024 * 1024;

    readonly string path;
    readonly Lock turn = new();
    readonly Queue<string> last = new();
    StreamWriter writer;

    public ChildLog(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        path = Path.Combine(folder, name + ".log");
        writer = Open();
    }

    /// <summary>Its last words, for the error message when it does not start.</summary>
    public string Tail
    {
        get
        {
            lock (turn) return string.Join(Environment.NewLine, last);
        }
    }

    public void Write(string? line)
    {
        if (line is null) return;
        lock (turn)
        {
            if (last.Count == 12) last.Dequeue();
            last.Enqueue(line);
            if (writer.BaseStream.Length > Longest)
            {
                writer.Dispose();
                File.Move(path, path + ".1", overwrite: true);
                writer = Open();
            }

            writer.WriteLine(line);
        }
    }

    public void Dispose()
    {
        lock (turn) writer.Dispose();
    }

    StreamWriter Open() => new(path, append: true) { AutoFlush = true };
}
