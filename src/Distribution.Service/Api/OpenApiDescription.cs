using Distribution.Service.People;
using Distribution.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Distribution.Service.Api;

/// <summary>What <c>/openapi/v1.json</c> says beside what the routes say themselves.</summary>
internal static class OpenApiDescription
{
    private const string Key = "key";

    public static IServiceCollection AddOpenApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.ShouldInclude = operation => operation.RelativePath?.StartsWith(ApiFeature.Root[1..] + '/', StringComparison.Ordinal) ?? false;
        options.AddDocumentTransformer((document, _, _) => Describe(document));
        options.AddOperationTransformer(DescribeAsync);
        options.AddSchemaTransformer(DescribeAsync);
    });

    private static Task Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Distribution",
            Version = "v1",
            Description = "Press releases under embargo, to every journalist in their own language. Every operation needs the key of a person. Errors are problem details (RFC 9457): the type is the "
                + "finding's code, the detail its sentence, findings has all of them. A 409 with a member confirm waits for a person: the same request with ?confirm=CODE for each goes on.",
        };
        document.Servers = []; // wherever this was read
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The key of a person: distribution key add PERSON." },
        };
        return Task.CompletedTask;
    }

    private static async Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, context.Document)] = [] }];
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<RolesAllowed>().LastOrDefault() is { } allowed)
        {
            operation.Description = $"Roles: {string.Join(", ", allowed.Roles.Append(Role.Administrator).Distinct()).ToLowerInvariant()}.";
        }

        if (metadata.OfType<RequestBody>().LastOrDefault() is { } body)
        {
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = await ContentAsync(body, context, cancellation) };
        }
    }

    private static async Task<Dictionary<string, OpenApiMediaType>> ContentAsync(RequestBody body, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal);
        if (body.Type is { } type)
        {
            context.Document!.AddComponent(type.Name, await context.GetOrCreateSchemaAsync(type, cancellationToken: cancellation));
            content["application/json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(type.Name, context.Document) };
        }

        if (body.OtherMediaType is { } other)
        {
            content[other] = new OpenApiMediaType { Schema = other == RequestBody.Form ? FormSchema() : new OpenApiSchema { Type = JsonSchemaType.String } };
        }

        return content;
    }

    private static OpenApiSchema FormSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string>(StringComparer.Ordinal) { "document" },
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["document"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
        },
    };

    // What converters of ours write is not seen through by the generator.
    private static async Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(LanguageTag))
        {
            (schema.Type, schema.Description) = (JsonSchemaType.String, "Language tag, such as ar, pt-BR or zh-Hant.");
        }
        else if (type == typeof(IReadOnlyList<LanguageTag>))
        {
            schema.Items = await context.GetOrCreateSchemaAsync(typeof(LanguageTag), cancellationToken: cancellation);
        }
        else if ((Nullable.GetUnderlyingType(type) ?? type) is { } kind && (kind == typeof(DateTimeOffset) || kind.IsEnum))
        {
            schema.Type = JsonSchemaType.String | (kind == type ? default : JsonSchemaType.Null);
        }
        else if (type == typeof(ProblemDetails))
        {
            schema.Properties!["findings"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = await context.GetOrCreateSchemaAsync(typeof(FindingDetails), cancellationToken: cancellation),
            };
        }

        // Requests take nothing else; answers may hold more one day.
        schema.AdditionalPropertiesAllowed |= !type.Name.EndsWith("Request", StringComparison.Ordinal) && type != typeof(DocumentText);
    }
}
