namespace WowDash.Web.Pages;

/// <summary>What a browser calls itself, as people call it.</summary>
static class DeviceNames
{
    // the first that is named in it: browsers name those they descend from as well
    static readonly (string Mark, string Name)[] Browsers =
        [("YaBrowser", "Yandex Browser"), ("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"), ("curl", "curl")];

    static readonly (string Mark, string Name)[] Systems = [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>Null where it says nothing that is known.</summary>
    public static string? Of(string? agent) => (First(Browsers, agent), First(Systems, agent)) switch
    {
        (null, null) => null,
        ({ } browser, { } system) => $"{browser} · {system}",
        var (browser, system) => browser ?? system,
    };

    static string? First((string Mark, string Name)[] known, string? agent) => known.FirstOrDefault(k => agent?.Contains(k.Mark, StringComparison.Ordinal) is true).Name;
}
