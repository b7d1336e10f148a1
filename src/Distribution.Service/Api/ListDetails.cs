using Distribution.Service.Subscribers;

namespace Distribution.Service.Api;

/// <summary>A named audience.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, part of the List-Id.</param>
/// <param name="Titles">Title by language tag.</param>
/// <param name="Policy">What a reader gets whose language is not ready at the lift.</param>
/// <param name="WaitHours">How many hours <c>wait</c> waits.</param>
internal sealed record ListDetails(long Id, string Name, IReadOnlyDictionary<string, string> Titles, LanguagePolicy Policy, double WaitHours)
{
    public static ListDetails Of(SubscriberList list) => new(list.Id, list.Name, list.Titles, list.Policy, list.WaitFor.TotalHours);
}
