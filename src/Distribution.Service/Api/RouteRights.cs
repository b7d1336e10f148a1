using Distribution.Service.People;

namespace Distribution.Service.Api;

/// <summary>Says beside each route who may call it, and what it answers.</summary>
internal static class RouteRights
{
    public static RouteHandlerBuilder ForOffice(this RouteHandlerBuilder route) => route.WithMetadata(RolesAllowed.Office);

    public static RouteHandlerBuilder For(this RouteHandlerBuilder route, params Role[] roles) => route.WithMetadata(new RolesAllowed(roles));

    /// <summary>Statuses of refusals, beside those that every operation may answer.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            route.ProducesProblem(status);
        }

        return route;
    }
}
