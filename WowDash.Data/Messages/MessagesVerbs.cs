using Microsoft.Extensions.DependencyInjection;

namespace WowDash.Data.Messages;

static class MessagesVerbs
{
    /// <summary>The verbs about threads, comments and bells.</summary>
    public static IServiceCollection AddMessages(this IServiceCollection services) => services
        .AddScoped<HearCustomer>().AddScoped<HearEdit>().AddScoped<OpenThread>().AddScoped<ReplyToCustomer>().AddScoped<RetryMessage>()
        .AddScoped<ReadThread>().AddScoped<AssignThread>().AddScoped<CloseThread>().AddScoped<RemindOfWaiting>().AddScoped<AddComment>()
        .AddScoped<SaveCannedReply>().AddScoped<RemoveCannedReply>().AddScoped<ReadNotifications>();
}
