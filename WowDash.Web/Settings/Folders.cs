namespace WowDash.Web.Settings;

/// <summary>Where things lie: found from where the program stands, never written down.</summary>
static class Folders
{
    /// <summary>The source tree this program was built in; the working folder of an installed one.</summary>
    public static string Root { get; } = FindRoot();

    public static string DefaultData => Path.Combine(Root, ".data");

    /// <summary>What <c>up</c> tells other commands: where its database listens, its keys.</summary>
    public static string UpSettings(string data) => Path.Combine(data, "up.env");

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "WowDash.sln"))) return folder.FullName;
        return Directory.GetCurrentDirectory();
    }
}
