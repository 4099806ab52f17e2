using Microsoft.Extensions.DependencyInjection;

namespace WowDash.Data.Files;

static class FilesVerbs
{
    /// <summary>The verbs about files.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services) => services
        .AddScoped<AcceptFile>().AddScoped<RemoveFile>().AddScoped<AttachFile>().AddScoped<AttachDraftFile>().AddScoped<RemoveOrderFile>()
        .AddScoped<GiveUploadLink>().AddScoped<UseUploadLink>().AddScoped<DropFiles>().AddScoped<DropStrayContents>();
}
